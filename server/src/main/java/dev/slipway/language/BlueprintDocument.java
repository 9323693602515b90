package dev.slipway.language;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a blueprint's text says, checked.
 *
 * @param sort what the file is: {@code blueprint}, {@code workflow}, {@code environment}, {@code family}, {@code template} or
 *     {@code layout}
 * @param inputs in the order written
 * @param grains in the order written
 * @param references environments whose outputs are used, each found at launch
 * @param members the variants of a family; none in other files
 */
public record BlueprintDocument(
        String sort,
        Header header,
        List<Input> inputs,
        List<Output> outputs,
        List<Grain> grains,
        List<Reference> references,
        List<Member> members,
        Sections sections) {
    /** A document that says nothing, as that of a text which cannot be read. */
    public static final BlueprintDocument EMPTY = new BlueprintDocument(
            "blueprint",
            Header.EMPTY,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Sections(null, null, null, null));

    public @Nullable String description() {
        return header.description();
    }

    public @Nullable String displayName() {
        return header.metadata().displayName();
    }

    /** Labels for the catalog; the one named {@code blocked} forbids launching and its value says why. */
    public List<Label> labels() {
        return header.metadata().labels();
    }

    /**
     * What is told about a blueprint before anything is run.
     *
     * @param environmentLabels labels of the environments launched from it; their values are templates
     */
    public record Header(
            @Nullable String description,
            Metadata metadata,
            @Nullable Instructions instructions,
            @Nullable Layout layout,
            List<Label> environmentLabels) {
        static final Header EMPTY = new Header(null, new Metadata(null, null, null, List.of()), null, null, List.of());
    }

    /**
     * How it is shown.
     *
     * @param selfService where it is published; null where the text leaves that to people
     * @param icon path of an icon in the repository
     */
    public record Metadata(
            @Nullable String displayName,
            @Nullable Audience selfService,
            @Nullable String icon,
            List<Label> labels) {}

    /**
     * Where the text itself publishes the blueprint, which takes the choice from people.
     *
     * @param everywhere in each space that has the repository
     * @param spaces names of the only spaces, where it is not everywhere; none means nowhere
     */
    public record Audience(boolean everywhere, List<String> spaces) {
        /** Whether it is published in the space of that name; case does not count. */
        public boolean in(String space) {
            return everywhere
                    || spaces.stream()
                            .anyMatch(name -> name.toLowerCase(Locale.ROOT)
                                    .equals(space.strip().toLowerCase(Locale.ROOT)));
        }
    }

    /**
     * What people are told to read; where both are there, the file counts.
     *
     * @param text Markdown, untrusted
     */
    public record Instructions(
            @Nullable String text, @Nullable Source source) {}

    /** A file or folder in the repository that is connected under the name of the store; no store means the blueprint's own. */
    public record Source(@Nullable String store, @Nullable String path) {}

    /**
     * How an environment's resources are shown.
     *
     * @param withoutGrains names of grains it does not count for
     */
    public record Layout(Source source, List<String> withoutGrains) {}

    /**
     * A label.
     *
     * @param color asked for when the label is new to the space; null where none is
     * @param quickFilter whether the label is to be a quick filter when it is new to the space; null where nothing is said
     */
    public record Label(
            String key,
            @Nullable String value,
            @Nullable String color,
            @Nullable Boolean quickFilter) {}

    /**
     * A value asked for at launch.
     *
     * @param type {@code string}, {@code agent}, {@code parameter}, ...
     * @param defaultValue null where there is none
     * @param dependsOn names of inputs, separated by commas
     */
    public record Input(
            String name,
            String type,
            @Nullable String style,
            @Nullable String defaultValue,
            @Nullable String description,
            boolean sensitive,
            List<String> allowedValues,
            @Nullable String pattern,
            @Nullable String validationDescription,
            @Nullable String parameterName,
            boolean quick,
            @Nullable String sourceName,
            @Nullable String dependsOn,
            Extras extras) {}

    /**
     * What only some types of inputs have.
     *
     * @param line line of its name, counted from 1
     * @param searchable whether values are asked for with what somebody has typed so far
     * @param overrides of an input source: JSON text of a list of objects whose values are templates; null where there is none
     * @param credentialProviders only credentials of these are offered; none means all
     * @param targetFilters JSON text; null where there is none
     * @param resourceSelector JSON text; null where there is none
     */
    public record Extras(
            int line,
            @Nullable String displayStyle,
            boolean searchable,
            @Nullable String overrides,
            @Nullable Upload upload,
            List<String> credentialProviders,
            @Nullable String targetFilters,
            @Nullable String resourceSelector) {}

    /**
     * Bounds of an input of type {@code file}.
     *
     * @param maxMegabytes of one file; null where nothing is said
     * @param formats endings without dot; none means any
     */
    public record Upload(
            @Nullable Double maxMegabytes, @Nullable Integer maxFiles, List<String> formats) {}

    /** A value given; {@code value} is a template, {@code kind} is {@code regular} or {@code link}. */
    public record Output(String name, String value, String kind, boolean quick) {}

    /**
     * A piece of work.
     *
     * @param spec the {@code spec} mapping as JSON text, templates unresolved
     * @param waitsForPerson whether somebody has to approve before it runs
     * @param line line of its name, counted from 1
     */
    public record Grain(
            String name,
            String kind,
            List<String> dependsOn,
            @Nullable String when,
            String spec,
            boolean waitsForPerson,
            int line) {}

    /**
     * An environment whose outputs are used.
     *
     * @param labelsSelector which environments may be chosen; null means any that is published
     */
    public record Reference(String name, @Nullable String labelsSelector) {}

    /** A variant of a family: another blueprint. */
    public record Member(String name, Source source) {}

    /**
     * Sections as JSON text, templates unresolved; each null where the file has none.
     *
     * @param customization the launch form and the map of grains
     * @param workflow what a workflow acts on and when
     * @param environment the wanted environment of an environment file
     * @param resources what is reserved from the inventory
     */
    public record Sections(
            @Nullable String customization,
            @Nullable String workflow,
            @Nullable String environment,
            @Nullable String resources) {}
}
