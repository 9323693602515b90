package dev.slipway.template;

import java.math.BigDecimal;
import liqp.TemplateContext;
import liqp.filters.Filter;

/** A filter that is refused once a text or a number grows too large or the time is over. */
final class BoundedFilter extends Filter {
    static final int MOST_CHARACTERS = 1_000_000;
    static final ScopedValue<Long> DEADLINE = ScopedValue.newInstance();

    private static final long MOST_NANOSECONDS = 2_000_000_000L;
    private static final int MOST_DIGITS = 400;
    private static final long MOST_WORK = 16_000_000L;

    private final Filter filter;

    BoundedFilter(Filter filter) {
        super(filter.getName());
        this.filter = filter;
    }

    static long deadline() {
        return System.nanoTime() + MOST_NANOSECONDS;
    }

    @Override
    public Object apply(Object value, TemplateContext context, Object... parameters) {
        if (DEADLINE.isBound() && System.nanoTime() - DEADLINE.get() > 0) {
            throw new TemplateFault("The template takes longer than the limit of two seconds.");
        }
        long work = size(value) + 1;
        long longest = 1;
        for (Object parameter : parameters) {
            longest = Math.max(longest, size(parameter));
        }
        if (work * longest > MOST_WORK) {
            throw tooLarge();
        }
        Object result = filter.apply(value, context, parameters);
        if (size(result) > MOST_CHARACTERS) {
            throw tooLarge();
        }
        return result;
    }

    private static long size(Object value) {
        return switch (value) {
            case null -> 0;
            case CharSequence text -> text.length();
            case Object[] items -> sum(java.util.Arrays.asList(items));
            case java.util.Collection<?> items -> sum(items);
            case BigDecimal number
            when number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS ->
                throw new TemplateFault("A number in the template has more than " + MOST_DIGITS + " digits.");
            default -> 1;
        };
    }

    private static long sum(Iterable<?> items) {
        long sum = 0;
        for (Object item : items) {
            sum += 1 + (item instanceof CharSequence text ? text.length() : 1);
        }
        return sum;
    }

    private static TemplateFault tooLarge() {
        return new TemplateFault(
                "A text in the template grows beyond the limit of " + MOST_CHARACTERS + " characters.");
    }
}
