package app.pathfinder.core.secret;

import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.problem.Wording;
import app.pathfinder.core.setting.SecretsSetting;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Secrets in the keychain or in files, as the settings say and as the session allows. Wherever a secret is, it is found
 * if it can be reached, and then moves to where the settings want it; the copy left behind is deleted only after the new
 * one was read back equal.
 *
 * <p>A secret that has a file is read from there: the file is deleted last when a secret moves to the keychain, and
 * written first when it moves back or is renewed in a session without a keychain, so it is never older than the entry.
 * Thread-safe; every method may block. Throws {@link Problem} with {@link ProblemKind#SECRET_IN_KEYCHAIN} for a secret
 * that is in a keychain out of reach.
 */
public final class PlacedSecrets implements SecretStore {
    private static final Logger LOG = LoggerFactory.getLogger(PlacedSecrets.class);

    private final Supplier<SecretsSetting> setting;
    private final FileSecrets files;
    private final KeychainSecrets keychain;
    private final KeychainMarks marks;

    /** @param setting asked at each use, so that a corrected settings file is seen */
    public PlacedSecrets(Supplier<SecretsSetting> setting, FileSecrets files, KeychainSecrets keychain) {
        this.setting = setting;
        this.files = files;
        this.keychain = keychain;
        this.marks = new KeychainMarks(files);
    }

    @Override
    public Optional<String> read(String name) {
        var kept = files.read(name);
        if (kept.isPresent()) {
            settleInKeychain(name, kept.get());
            return kept;
        }
        var account = marks.read(name);
        var found = account.isPresent() ? fromKeychain(name, account.get()) : Optional.<String>empty();
        // Another program of ours may have moved it to a file between the two looks.
        return found.isPresent() ? found : files.read(name);
    }

    private Optional<String> fromKeychain(String name, String account) {
        var found = reachable(name, account);
        if (setting.get() == SecretsSetting.FILES) {
            found.ifPresent(secret -> settleInFile(name, secret));
        }
        return found;
    }

    private Optional<String> reachable(String name, String account) {
        try {
            return keychain.read(account);
        } catch (Problem e) {
            if (e.kind() == ProblemKind.KEYCHAIN_UNREACHABLE) {
                throw new Problem(
                        e, ProblemKind.SECRET_IN_KEYCHAIN, name, e.arguments().getFirst());
            }
            throw e;
        }
    }

    private void settleInFile(String name, String secret) {
        try {
            writeFile(name, secret);
            LOG.info("Moved the secret {} from the keychain to a file", name);
        } catch (Problem e) {
            LOG.warn("The secret {} stays in the keychain: {}", name, e.kind());
        }
    }

    /** Whoever reads gets the secret, also if it cannot move now. */
    private void settleInKeychain(String name, String secret) {
        if (!isKeychainUsed()) {
            return;
        }
        try {
            writeToKeychain(name, secret);
            LOG.info("Moved the secret {} from its file to the keychain", name);
        } catch (Problem e) {
            LOG.warn("The secret {} stays in its file: {}", name, e.kind());
        }
    }

    @Override
    public void write(String name, String secret) {
        switch (setting.get()) {
            case FILES -> writeFile(name, secret);
            case KEYCHAIN -> writeToKeychain(name, secret);
            case AUTO -> writeWherePossible(name, secret);
        }
    }

    private void writeWherePossible(String name, String secret) {
        if (keychain.obstacle().isPresent()) {
            writeFile(name, secret);
            return;
        }
        try {
            writeToKeychain(name, secret);
        } catch (Problem e) {
            LOG.warn("The keychain did not take the secret {}, so a file does: {}", name, e.kind());
            writeFile(name, secret);
        }
    }

    /** Each write makes an entry of its own, so that the one before stays good until the mark names the new one. */
    private void writeToKeychain(String name, String secret) {
        var previous = marks.read(name);
        var account = name + "-" + UUID.randomUUID();
        keychain.write(account, secret);
        if (!keychain.read(account).equals(Optional.of(secret))) {
            throw new Problem(ProblemKind.KEYCHAIN_UNREACHABLE, KeychainObstacle.REFUSED.words());
        }
        marks.write(name, account);
        files.delete(name);
        previous.ifPresent(this::forget);
    }

    private void writeFile(String name, String secret) {
        files.write(name, secret);
        if (!files.read(name).equals(Optional.of(secret))) {
            throw new Problem(ProblemKind.FILE_NOT_ACCESSIBLE, Wording.of("file.name.secrets"));
        }
        var previous = marks.read(name);
        marks.delete(name);
        previous.ifPresent(this::forget);
    }

    /** An entry that nothing points to any more; out of reach, it stays where it is and harms nobody. */
    private void forget(String account) {
        try {
            keychain.delete(account);
        } catch (Problem e) {
            LOG.info("An entry that is no longer used stays in the keychain: {}", e.kind());
        }
    }

    @Override
    public void delete(String name) {
        files.delete(name);
        var previous = marks.read(name);
        marks.delete(name);
        previous.ifPresent(this::forget);
    }

    @Override
    public String place() {
        return isKeychainUsed() ? keychain.place() : files.place();
    }

    /** Where a secret is now; never reads it. */
    public SecretPlace placeOf(String name) {
        if (files.has(name)) {
            return SecretPlace.FILES;
        }
        return marks.read(name).isPresent() ? SecretPlace.KEYCHAIN : SecretPlace.NOWHERE;
    }

    /** Whether new secrets go to the keychain. */
    public boolean isKeychainUsed() {
        return setting.get() != SecretsSetting.FILES && keychain.obstacle().isEmpty();
    }

    /** What stands in the way of using a keychain from here; empty if one answers. */
    public Optional<KeychainObstacle> obstacle() {
        return keychain.obstacle();
    }

    /** What the settings say. */
    public SecretsSetting setting() {
        return setting.get();
    }

    /** Those files with secrets that other accounts of the computer may read. */
    public List<Path> readableByOthers() {
        return files.readableByOthers();
    }
}
