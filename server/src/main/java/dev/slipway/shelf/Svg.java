package dev.slipway.shelf;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an SVG picture anew with nothing in it but what {@link SvgWords} lists; whatever else it holds is left out with all that is
 * inside. What is given out is never the text that came in.
 */
final class Svg {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int DEEPEST = 64;
    private static final int MOST_ELEMENTS = 5_000;

    private final XMLStreamReader in;
    private final XMLStreamWriter out;
    private int depth;
    private int elements;

    /** How deep we are in something that is left out; 0: nowhere. */
    private int hidden;

    private Svg(XMLStreamReader in, XMLStreamWriter out) {
        this.in = in;
        this.out = out;
    }

    /** @throws Problem {@code INVALID_INPUT} naming the field {@code file}: no SVG, or one with a document type, too deep or too large */
    static byte[] clean(byte[] picture) {
        var result = new ByteArrayOutputStream();
        try {
            var in = reading().createXMLStreamReader(new ByteArrayInputStream(picture));
            var out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(result, "UTF-8");
            new Svg(in, out).copy();
        } catch (XMLStreamException malformed) {
            throw refused("it is no well-formed XML");
        }
        return result.toByteArray();
    }

    /** The platform's own parser, which knows no document types, entities or other files here. */
    private static XMLInputFactory reading() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private void copy() throws XMLStreamException {
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> words();
                case XMLStreamConstants.DTD -> throw refused("it has a document type (DOCTYPE)");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused("it refers to entities");
                default -> {
                    // Comments and instructions for processors are no part of a picture.
                }
            }
        }
        out.flush();
    }

    private void start() throws XMLStreamException {
        if (++elements > MOST_ELEMENTS) {
            throw refused("it has more than " + MOST_ELEMENTS + " elements");
        }
        if (++depth > DEEPEST) {
            throw refused("it is nested more than " + DEEPEST + " deep");
        }
        boolean known = NAMESPACE.equals(in.getNamespaceURI()) && SvgWords.isElement(in.getLocalName());
        if (depth == 1 && !(known && in.getLocalName().equals("svg"))) {
            throw refused("its outermost element is not svg of the namespace " + NAMESPACE);
        }
        if (hidden > 0 || !known) {
            hidden++;
        } else {
            write();
        }
    }

    private void write() throws XMLStreamException {
        out.writeStartElement(in.getLocalName());
        if (depth == 1) {
            out.writeDefaultNamespace(NAMESPACE);
        }
        for (int at = 0; at < in.getAttributeCount(); at++) {
            if (in.getAttributeNamespace(at) == null
                    || in.getAttributeNamespace(at).isEmpty()) {
                write(in.getAttributeLocalName(at), in.getAttributeValue(at));
            } else if (in.getAttributeLocalName(at).equals("href")) {
                writeLink(in.getAttributeValue(at));
            }
        }
    }

    private void write(String name, String value) throws XMLStreamException {
        if (name.equals("style")) {
            for (String declaration : value.split(";", -1)) {
                int colon = declaration.indexOf(':');
                String property =
                        colon < 0 ? "" : declaration.substring(0, colon).strip();
                if (SvgWords.isProperty(property) && in.getAttributeValue(null, property) == null) {
                    write(property, declaration.substring(colon + 1).strip());
                }
            }
        } else if (name.equals("href")) {
            writeLink(value);
        } else if (SvgWords.isAttribute(name) && SvgWords.isHarmless(value)) {
            out.writeAttribute(name, value);
        }
    }

    /** Gradients may build on others of the same picture; nothing else may refer to anything. */
    private void writeLink(String target) throws XMLStreamException {
        if (in.getLocalName().endsWith("Gradient") && target.matches("#[\\w.:-]+")) {
            out.writeAttribute("href", target);
        }
    }

    private void words() throws XMLStreamException {
        if (hidden == 0) {
            out.writeCharacters(in.getText());
        }
    }

    private void end() throws XMLStreamException {
        depth--;
        if (hidden > 0) {
            hidden--;
        } else {
            out.writeEndElement();
        }
    }

    private static Problem refused(String why) {
        return new Problem(ErrorCode.INVALID_INPUT, "This is no SVG picture that can be shown: " + why + ".")
                .inField("file");
    }
}
