package app.pathfinder.core.audit.seal;

import app.pathfinder.core.database.OwnerDatabase;
import app.pathfinder.core.problem.Problem;
import app.pathfinder.core.problem.ProblemKind;
import app.pathfinder.core.secret.SecretName;
import app.pathfinder.core.secret.SecretStore;
import app.pathfinder.core.signature.Signer;
import app.pathfinder.core.signature.Verifier;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The key that seals, exports and reports are signed with: its secret part is kept by the program, its public part is
 * known to the database. Made when first needed; where it is lost, a new one takes its place and says so. Thread-safe;
 * every method blocks.
 */
public final class AuditKeys {
    private static final String SECRET = SecretName.AUDIT_SIGNING_KEY.key();

    private final OwnerDatabase database;
    private final SecretStore secrets;

    @Inject
    public AuditKeys(OwnerDatabase database, SecretStore secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    /**
     * The signer with the key in use.
     *
     * @throws Problem {@link ProblemKind#SIGNING_KEY_LOST} if the database knows a key that this program has not
     */
    public Signer signer() {
        return database.inTransaction(this::signer);
    }

    Signer signer(Handle handle) {
        var kept = secrets.read(SECRET).map(AuditKeys::parse);
        var inUse = inUse(handle);
        if (inUse.isEmpty()) {
            return begin(handle, kept.orElseGet(this::create));
        }
        return kept.filter(signer -> signer.verifier().keyId().equals(inUse.get()))
                .orElseThrow(() -> new Problem(ProblemKind.SIGNING_KEY_LOST));
    }

    private static Signer parse(String stored) {
        try {
            return Signer.ofStored(stored);
        } catch (IllegalArgumentException e) {
            throw new Problem(e, ProblemKind.SIGNING_KEY_LOST);
        }
    }

    private Signer create() {
        var signer = Signer.create();
        secrets.write(SECRET, signer.stored());
        return signer;
    }

    /** Two programs that begin at once agree on one key: the second finds the first one's. */
    private static Signer begin(Handle handle, Signer signer) {
        handle.execute("lock table pf_audit_keys in exclusive mode");
        var inUse = inUse(handle);
        if (inUse.isPresent() && !inUse.get().equals(signer.verifier().keyId())) {
            throw new Problem(ProblemKind.SIGNING_KEY_LOST);
        }
        if (inUse.isEmpty()) {
            insert(handle, signer);
        }
        return signer;
    }

    private static void insert(Handle handle, Signer signer) {
        handle.createUpdate("insert into pf_audit_keys (key_id, public_key, created_at)"
                        + " values (:keyId, :key, clock_timestamp())")
                .bind("keyId", signer.verifier().keyId())
                .bind("key", signer.verifier().encoded())
                .execute();
    }

    private static Optional<String> inUse(Handle handle) {
        return handle.createQuery("select key_id from pf_audit_keys where retired_at is null")
                .mapTo(String.class)
                .findOne();
    }

    /**
     * Takes a new key into use. Seals of the old one stay valid under it; the change itself is a row of the trail.
     *
     * @param because why, in words for who reads the trail later, at most 200 characters
     * @param actor who does it, or null for the command line
     */
    public Signer renew(String because, @Nullable Object actor) {
        var signer = Signer.create();
        database.inTransaction(handle -> {
            handle.execute("lock table pf_audit_keys in exclusive mode");
            handle.createUpdate("update pf_audit_keys set retired_at = clock_timestamp(), retired_because = :because"
                            + " where retired_at is null")
                    .bind("because", because)
                    .execute();
            insert(handle, signer);
            recordRenewal(handle, signer, actor);
            // Inside the transaction: a key that cannot be kept is not taken into use.
            secrets.write(SECRET, signer.stored());
            return true;
        });
        return signer;
    }

    private static void recordRenewal(Handle handle, Signer signer, @Nullable Object actor) {
        handle.createQuery("select true from append_audit(null, cast(:actor as uuid), 'RENEW_KEY', 'AUDIT_KEY', :keyId,"
                        + " null, true, null, null)")
                .bind("actor", actor)
                .bind("keyId", signer.verifier().keyId())
                .mapTo(Boolean.class)
                .one();
    }

    /** What checks seals: every key that was ever in use, the latest first. */
    public List<Verifier> verifiers() {
        return database.withHandle(
                handle -> handle.createQuery("select public_key from pf_audit_keys order by created_at desc")
                        .mapTo(byte[].class)
                        .map(Verifier::ofEncoded)
                        .list());
    }
}
