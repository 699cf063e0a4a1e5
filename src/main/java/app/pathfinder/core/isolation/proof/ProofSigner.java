package app.pathfinder.core.isolation.proof;

import app.pathfinder.core.secret.SecretStore;
import app.pathfinder.core.signature.Signer;
import jakarta.inject.Inject;

/** The key that reports are signed with, made when it is first needed. Thread-safe; every method blocks. */
public final class ProofSigner {
    private static final String NAME = "audit-signing-key";

    private final SecretStore secrets;

    @Inject
    public ProofSigner(SecretStore secrets) {
        this.secrets = secrets;
    }

    /** The signer, with the key of this installation. */
    public synchronized Signer signer() {
        return secrets.read(NAME).map(Signer::ofStored).orElseGet(this::create);
    }

    private Signer create() {
        var signer = Signer.create();
        secrets.write(NAME, signer.stored());
        return signer;
    }
}
