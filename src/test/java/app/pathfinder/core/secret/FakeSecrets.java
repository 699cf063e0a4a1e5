package app.pathfinder.core.secret;

import app.pathfinder.core.setting.SecretsSetting;
import java.nio.file.Path;
import java.time.Duration;

/** Secrets for tests of other packages. */
public final class FakeSecrets {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private FakeSecrets() {}

    /** With a keychain that answers. */
    public static PlacedSecrets withKeychain(Path folder) {
        return of(folder, new FakeKeychain());
    }

    /** With a keychain that answers, confirms everything, and keeps something else. */
    public static PlacedSecrets withForgetfulKeychain(Path folder) {
        var keychain = new FakeKeychain();
        keychain.becomeForgetful();
        return of(folder, keychain);
    }

    private static PlacedSecrets of(Path folder, FakeKeychain keychain) {
        return new PlacedSecrets(
                () -> SecretsSetting.KEYCHAIN, new FileSecrets(folder), new KeychainSecrets(keychain, LIMIT, LIMIT));
    }
}
