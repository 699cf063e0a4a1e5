package app.pathfinder.core.isolation;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * An account with a set of tables, made as every user's is, to be looked at in a transaction that is then rolled back:
 * what a set should be is so never written down a second time. Never a set that was made ahead, which somebody may have
 * changed since. Nobody can log in to it. Immutable.
 */
public record Specimen(UUID userId, SchemaPrefix prefix) {
    private static final int PREFIX_DIGITS = 16;

    /**
     * Makes one with the owner's rights. The caller rolls back.
     *
     * @throws IllegalStateException if the database did not make it
     */
    public static Specimen make(Handle handle) {
        var id = UUID.randomUUID();
        var digits = id.toString().replace("-", "").substring(0, PREFIX_DIGITS);
        var prefix = new SchemaPrefix("user_specimen_" + digits);
        handle.execute("set local pathfinder.made_anew = 'yes'");
        var made = handle.createQuery("select create_account(:id, :name, 'Specimen', :name, 'user', :prefix,"
                        + " uuid_send(gen_random_uuid()), password_params(),"
                        + " sha256(uuid_send(gen_random_uuid())), null, false)")
                .bind("id", id)
                .bind("name", "specimen " + digits)
                .bind("prefix", prefix.value())
                .mapTo(String.class)
                .one();
        if (!made.equals("created")) {
            throw new IllegalStateException("The specimen was not made: " + made);
        }
        return new Specimen(id, prefix);
    }
}
