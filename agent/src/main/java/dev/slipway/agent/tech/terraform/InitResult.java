package dev.slipway.agent.tech.terraform;

import dev.slipway.agent.tech.RunFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * What {@code init} made of a module, where it can make nothing else of the same files another time: each module that is called
 * lies in the repository, and each provider stands in a lock file that {@code init} left as it was.
 *
 * @param backend content of {@code .terraform/terraform.tfstate}, which says where the state is and holds no secret
 * @param modules content of {@code .terraform/modules/modules.json}; null where none is called
 * @param providers where each lies, below {@code .terraform/providers} and below the folder that all runs share
 */
record InitResult(String backend, @Nullable String modules, List<String> providers) {
    private static final long LARGEST = 1 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    /** The lock file's content before or after; empty where there is none. */
    static byte[] lock(Path folder, Path module) throws IOException {
        return small(folder, module.resolve(".terraform.lock.hcl")).orElse(new byte[0]);
    }

    /**
     * Reads what is there after a run; nothing in it is trusted, for the run could write there.
     *
     * @param lock what {@link #lock} was before
     * @return empty where another {@code init} could make something else
     */
    static Optional<InitResult> read(Path folder, Path module, Path pluginCache, byte[] lock) throws IOException {
        Path made = module.resolve(".terraform");
        var backend = small(folder, made.resolve("terraform.tfstate"));
        var modules = small(folder, made.resolve("modules/modules.json"));
        var providers = providers(made.resolve("providers"), pluginCache);
        boolean pinned = Arrays.equals(lock, lock(folder, module))
                && modules.map(InitResult::areLocal).orElse(true);
        return pinned && backend.filter(InitResult::isOurs).isPresent() && providers.isPresent()
                ? Optional.of(new InitResult(
                        text(backend.get()), modules.map(InitResult::text).orElse(null), providers.get()))
                : Optional.empty();
    }

    /** Whether the providers are still where they were. */
    boolean isUsable(Path pluginCache) {
        return providers.stream().map(pluginCache::resolve).allMatch(Files::isDirectory);
    }

    /** Makes it so in a module that was just laid out. */
    void layOut(Path module, Path pluginCache) throws IOException {
        Path made = Files.createDirectory(module.resolve(".terraform"));
        Files.writeString(made.resolve("terraform.tfstate"), backend);
        if (modules != null) {
            Files.writeString(Files.createDirectory(made.resolve("modules")).resolve("modules.json"), modules);
        }
        for (String provider : providers) {
            Path link = made.resolve("providers").resolve(provider);
            Files.createDirectories(link.resolveSibling("."));
            Files.createSymbolicLink(link, pluginCache.resolve(provider).toRealPath());
        }
    }

    private static Optional<byte[]> small(Path folder, Path file) throws IOException {
        boolean readable = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST;
        return readable ? RunFiles.read(folder, file) : Optional.empty();
    }

    /** Whether the state is where the environment says, and nowhere that a run wrote in. */
    private static boolean isOurs(byte[] content) {
        var backend = json(content).path("backend");
        return backend.path("type").asString("").equals("http")
                && backend.path("config").isObject()
                && backend.path("config").valueStream().allMatch(JsonNode::isNull);
    }

    private static boolean areLocal(byte[] content) {
        var modules = json(content).path("Modules");
        return modules.isArray() && modules.valueStream().allMatch(InitResult::isLocal);
    }

    private static boolean isLocal(JsonNode module) {
        String source = module.path("Source").asString("");
        String folder = module.path("Dir").asString("/");
        boolean root = module.path("Key").asString("").isEmpty();
        return (root || source.startsWith("./") || source.startsWith("../"))
                && !folder.startsWith("/")
                && !folder.contains(".terraform");
    }

    private static JsonNode json(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    /** Empty where one of them is not in the shared folder. */
    private static Optional<List<String>> providers(Path folder, Path pluginCache) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(List.of());
        }
        var found = new ArrayList<String>();
        Path shared = pluginCache.toRealPath();
        for (Path each : entries(folder)) {
            String provider = folder.relativize(each).toString();
            if (Files.isSymbolicLink(each)
                    && Files.isDirectory(each)
                    && each.toRealPath().equals(shared.resolve(provider))) {
                found.add(provider);
            } else if (!Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (var walk = Files.walk(folder, 8)) {
            return walk.toList();
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
