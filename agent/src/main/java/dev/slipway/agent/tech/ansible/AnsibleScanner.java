package dev.slipway.agent.tech.ansible;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.AssetScanner;
import dev.slipway.agent.scan.Readme;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds Ansible playbooks (fact {@code form} = {@code playbook}, one asset per file) and roles ({@code form} = {@code role}, one per
 * folder). The fact {@code role} tells those that are run for themselves ({@code root}) from those that others bring in
 * ({@code imported}) and from tests.
 */
public final class AnsibleScanner implements AssetScanner {
    @Override
    public String key() {
        return "ansible";
    }

    @Override
    public boolean wants(TreeEntry entry) {
        return entry.kind() != TreeEntry.Kind.SUBMODULE
                && (AnsiblePaths.mayMatter(entry.path()) || Readme.is(entry.fileName()));
    }

    @Override
    public List<ScannedAsset> scan(SourceFiles files) {
        List<Role> roles = RoleFolders.find(files);
        var playbooks = new ArrayList<Playbook>();
        for (SourceFile file : files.read()) {
            if (AnsiblePaths.mayBePlaybook(file.path()) && roles.stream().noneMatch(role -> role.keeps(file.path()))) {
                Playbook.read(file).ifPresent(playbooks::add);
            }
        }
        var usage = new Usage(playbooks, roles);
        var found = new ArrayList<ScannedAsset>();
        playbooks.forEach(playbook -> found.add(PlaybookAsset.of(playbook, usage, files)));
        roles.forEach(role -> found.add(RoleAsset.of(role, usage, files)));
        found.sort(Comparator.comparing(ScannedAsset::path));
        return List.copyOf(found);
    }
}
