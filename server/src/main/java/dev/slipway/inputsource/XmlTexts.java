package dev.slipway.inputsource;

import dev.slipway.kernel.ErrorCode;
import dev.slipway.kernel.Problem;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts of an XML document by the path of their elements, such as {@code ListBucketResult/Contents/Key}. */
final class XmlTexts {
    private static final int DEEPEST = 32;

    private final Map<String, List<String>> texts = new HashMap<>();

    private XmlTexts() {}

    /** @throws Problem {@code PROVIDER_FAILED} for a text that is no such document, or one with a document type */
    static XmlTexts of(String xml) {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        var found = new XmlTexts();
        try {
            // Some stores put a byte order mark before it.
            var reader = factory.createXMLStreamReader(new StringReader(xml.replaceFirst("^\ufeff", "")));
            found.read(reader);
        } catch (XMLStreamException malformed) {
            throw new Problem(
                    ErrorCode.PROVIDER_FAILED, "The store's answer is not the listing in XML that was asked for.");
        }
        return found;
    }

    List<String> all(String path) {
        return texts.getOrDefault(path, List.of());
    }

    /** The first, or an empty text. */
    String first(String path) {
        var all = all(path);
        return all.isEmpty() ? "" : all.getFirst();
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        var path = new ArrayDeque<String>();
        var text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.addLast(reader.getLocalName());
                    text.setLength(0);
                    if (path.size() > DEEPEST) {
                        throw new XMLStreamException("too deep");
                    }
                }
                case XMLStreamConstants.CHARACTERS -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    texts.computeIfAbsent(String.join("/", path), _ -> new ArrayList<>())
                            .add(text.toString());
                    path.removeLast();
                    text.setLength(0);
                }
                default -> {}
            }
        }
    }
}
