package dev.slipway.agent.tech.cdk;

import dev.slipway.agent.git.TreeEntry;
import dev.slipway.agent.scan.AssetNames;
import dev.slipway.agent.scan.AssetScanner;
import dev.slipway.agent.scan.Readme;
import dev.slipway.agent.scan.SourceFile;
import dev.slipway.agent.scan.SourceFiles;
import dev.slipway.wire.asset.ScannedAsset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds CDK apps: every folder with a {@code cdk.json} that has an {@code app}
 * (https://docs.aws.amazon.com/cdk/v2/guide/cli.html). A {@code cdk.json} without one, as libraries have it, is none.
 */
public final class CdkScanner implements AssetScanner {
    static final String FILE = "cdk.json";

    @Override
    public String key() {
        return "aws-cdk";
    }

    @Override
    public boolean wants(TreeEntry entry) {
        return entry.isRegular()
                && (entry.fileName().equals(FILE) || EntryFile.mayBe(entry) || Readme.is(entry.fileName()))
                && !ProjectFolder.isFilled(entry.path());
    }

    @Override
    public List<ScannedAsset> scan(SourceFiles files) {
        List<CdkApp> apps = new ArrayList<>();
        for (SourceFile file : files.read()) {
            if (file.entry().fileName().equals(FILE)) {
                CdkApp.read(file).ifPresent(apps::add);
            }
        }
        if (apps.isEmpty()) {
            return List.of();
        }
        ProjectFolder.Names names = ProjectFolder.names(files.tree());
        return apps.stream()
                .map(app -> asset(app, files, names))
                .sorted(Comparator.comparing(ScannedAsset::path))
                .toList();
    }

    private static ScannedAsset asset(CdkApp app, SourceFiles files, ProjectFolder.Names names) {
        String last = app.folder().substring(app.folder().lastIndexOf('/') + 1);
        return new ScannedAsset(
                "aws-cdk",
                app.folder().equals(".") ? "root" : AssetNames.urlSafe(last),
                app.folder(),
                Readme.sentence(files, app.folder()),
                ContextReader.inputs(app.file().path(), app.root()),
                List.of(),
                app.file().diagnostics(),
                AppFacts.of(app, files, names.in(app.folder())));
    }
}
