package dev.slipway.agent.tech.ansible;

import dev.slipway.agent.scan.AssetNames;
import dev.slipway.agent.scan.HeaderComment;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.agent.yaml.Yaml;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is told of a playbook. */
final class PlaybookAsset {
    private static final Set<String> EVERYDAY = Set.of("main", "site", "playbook", "index", "deploy");

    private PlaybookAsset() {}

    static ScannedAsset of(Playbook playbook, Usage usage, SourceFiles files) {
        Facts facts = PlaybookFacts.of(playbook, files);
        usage.tell(playbook, facts);
        return new ScannedAsset(
                "ansible",
                AssetNames.urlSafe(name(playbook.path())),
                playbook.path(),
                description(playbook),
                List.copyOf(PlaybookInputs.of(playbook)),
                List.of(),
                playbook.diagnostics(),
                facts.all());
    }

    /** A name that half of all playbooks have says more together with its folder. */
    private static String name(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        String stem = file.substring(0, file.lastIndexOf('.'));
        List<String> folders = AnsiblePaths.folders(path);
        boolean everyday = EVERYDAY.contains(stem) && !folders.isEmpty();
        return everyday ? folders.getLast() + "-" + stem : stem;
    }

    /** The comment at the beginning, or what its only play is called. */
    private static @Nullable String description(Playbook playbook) {
        String comment = HeaderComment.sentence(playbook.file().source().text());
        if (comment != null) {
            return comment;
        }
        return Stream.of(playbook.plays())
                .filter(plays -> plays.size() == 1)
                .map(plays -> plays.getFirst().get("name"))
                .filter(name -> name instanceof Yaml.Scalar scalar && !scalar.isNull() && !scalar.isTemplate())
                .map(name -> HeaderComment.firstSentence(((Yaml.Scalar) name).text()))
                .findFirst()
                .orElse(null);
    }
}
