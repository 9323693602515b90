package dev.slipway.inputsource;

import com.jayway.jsonpath.spi.json.AbstractJsonProvider;
import java.io.InputStream;
import java.util.Collection;
import tools.jackson.databind.json.JsonMapper;

/** Lets JSONPath walk through lists and maps that were read already, and gives up after a bounded number of steps. */
final class CountedJson extends AbstractJsonProvider {
    private static final int MOST_STEPS = 10_000_000;

    private final JsonMapper json;
    private int left = MOST_STEPS;

    CountedJson(JsonMapper json) {
        this.json = json;
    }

    /** The path needs too many steps in this text. */
    static final class TooManySteps extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManySteps() {
            super(null, null, false, false);
        }
    }

    @Override
    public boolean isMap(Object node) {
        step();
        return super.isMap(node);
    }

    @Override
    public boolean isArray(Object node) {
        step();
        return super.isArray(node);
    }

    @Override
    public Object getMapValue(Object node, String key) {
        step();
        return super.getMapValue(node, key);
    }

    @Override
    public Object getArrayIndex(Object node, int index) {
        step();
        return super.getArrayIndex(node, index);
    }

    @Override
    public Collection<String> getPropertyKeys(Object node) {
        step();
        return super.getPropertyKeys(node);
    }

    @Override
    public int length(Object node) {
        step();
        return super.length(node);
    }

    @Override
    public Object parse(String text) {
        return json.readValue(text, Object.class);
    }

    @Override
    public Object parse(InputStream text, String charset) {
        throw new UnsupportedOperationException("Texts are read before");
    }

    @Override
    public String toJson(Object node) {
        return json.writeValueAsString(node);
    }

    @Override
    public Object createArray() {
        return new java.util.ArrayList<Object>();
    }

    @Override
    public Object createMap() {
        return new java.util.LinkedHashMap<String, Object>();
    }

    private void step() {
        if (--left < 0) {
            throw new TooManySteps();
        }
    }
}
