package dev.slipway.gitlab.control;

import dev.slipway.gitlab.model.Instance;
import dev.slipway.gitlab.model.Namespace;
import dev.slipway.gitlab.model.Project;
import dev.slipway.gitlab.model.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes projects by the thousand: rows only, their repositories do not exist. */
final class Generator {
    private final Instance instance;

    Generator(Instance instance) {
        this.instance = instance;
    }

    /** Makes the group if there is none, and so many more projects in it; answers how many there are then. */
    int generate(String path, int projects) {
        Namespace group = instance.store().namespace(path).orElseGet(() -> group(path));
        int before = count(group);
        AtomicInteger number = new AtomicInteger(before);
        Instant now = instance.now();
        instance.store().projects().addAll(projects, id -> {
            String name = String.format(Locale.ROOT, "generated-%05d", number.incrementAndGet());
            return new Project(
                    id,
                    group.id(),
                    name,
                    name,
                    group.fullPath() + "/" + name,
                    "",
                    Visibility.PRIVATE,
                    "main",
                    false,
                    List.of(),
                    1,
                    now,
                    now,
                    null);
        });
        return count(group);
    }

    private int count(Namespace group) {
        return instance.store()
                .projects()
                .all(project -> project.namespaceId() == group.id())
                .size();
    }

    private Namespace group(String path) {
        int slash = path.lastIndexOf('/');
        Long parent = slash < 0
                ? null
                : Long.valueOf(instance.store()
                        .namespace(path.substring(0, slash))
                        .orElseGet(() -> group(path.substring(0, slash)))
                        .id());
        String name = path.substring(slash + 1);
        return instance.store()
                .namespaces()
                .add(id -> new Namespace(id, name, name, path, parent, null, "", Visibility.PRIVATE, instance.now()));
    }
}
