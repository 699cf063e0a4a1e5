package app.pathfinder.cli;

import app.pathfinder.core.database.ServerLogins;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.secret.KeychainObstacle;
import app.pathfinder.core.secret.PlacedSecrets;
import app.pathfinder.core.setting.PrivateFiles;
import app.pathfinder.core.setting.SecretsSetting;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the program's secrets are kept, and whether those in files are closed to others. */
final class SecretChecks {
    private final Findings findings;
    private final CoreAccess core;

    @Inject
    SecretChecks(Findings findings, CoreAccess core) {
        this.findings = findings;
        this.core = core;
    }

    /** Empty where the settings file cannot be understood, which another check tells. */
    List<Finding> run() {
        try {
            var secrets = core.withoutDatabase(PlacedSecrets.class);
            var found = new ArrayList<Finding>();
            found.add(place(secrets));
            found.addAll(files(secrets));
            return found;
        } catch (Problem e) {
            return List.of(findings.problem("secrets", e));
        } catch (IOException e) {
            return List.of(findings.warning("secret-files", "unknown"));
        }
    }

    private Finding place(PlacedSecrets secrets) {
        var obstacle = secrets.obstacle();
        if (secrets.isKeychainUsed()) {
            return findings.ok("secrets", "keychain");
        }
        if (obstacle.isEmpty()) {
            return findings.warning("secrets", "files-only");
        }
        var words = obstacle.map(KeychainObstacle::words).orElse("");
        return secrets.setting() == SecretsSetting.KEYCHAIN
                ? findings.warning("secrets", "out-of-reach", words)
                : findings.ok("secrets", "files", words);
    }

    private List<Finding> files(PlacedSecrets secrets) throws IOException {
        var open = new ArrayList<Path>(secrets.readableByOthers());
        for (var file : core.withoutDatabase(ServerLogins.class).file().stream().toList()) {
            if (!PrivateFiles.isPrivate(file)) {
                open.add(file);
            }
        }
        return open.isEmpty()
                ? List.of(findings.ok("secret-files", "closed"))
                : open.stream()
                        .map(file -> findings.warning("secret-files", "open", file))
                        .toList();
    }
}
