package app.pathfinder.core.audit.seal;

import app.pathfinder.core.audit.AuditRow;
import com.google.common.io.BaseEncoding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The seals and the rows that they cover, in the owner's transaction that it is given. Without state; any thread. */
public final class SealTable {
    private static final BaseEncoding HEX = BaseEncoding.base16().lowerCase();

    private static final String ROW_COLUMNS = """
            audit_id, occurred_at, user_id, actor_id, action, resource_type, resource_id, table_name, ip_address, \
            user_agent, success, error_message, details::text as details, seal_id
            """;

    private static final String SEAL_COLUMNS =
            "seal_id, sealed_at, row_count, merkle_root, previous_seal, key_id, signature";

    /** Rows with the seals that they belong to, in the order of an export. */
    public static final String ROWS_IN_ORDER = "select " + ROW_COLUMNS
            + "from pf_audit_log where seal_id is null or seal_id >= :from order by seal_id nulls last, audit_id";

    private SealTable() {}

    /** The latest seal. */
    public static Optional<Seal> last(Handle handle) {
        return handle.createQuery("select " + SEAL_COLUMNS + " from pf_audit_seals order by seal_id desc limit 1")
                .map((row, context) -> seal(row))
                .findOne();
    }

    /** The seals after a number, in order, up to so many. */
    static List<Seal> after(Handle handle, long id, int limit) {
        return handle.createQuery("select " + SEAL_COLUMNS
                        + " from pf_audit_seals where seal_id > :id order by seal_id limit :limit")
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> seal(row))
                .list();
    }

    /** The seal of this number. */
    public static Optional<Seal> find(Handle handle, long id) {
        return handle.createQuery("select " + SEAL_COLUMNS + " from pf_audit_seals where seal_id = :id")
                .bind("id", id)
                .map((row, context) -> seal(row))
                .findOne();
    }

    /** The leaves that a seal remembers, as the database keeps them; none where the seal is gone. */
    public static byte[] leaves(Handle handle, long id) {
        return handle.createQuery("select leaves from pf_audit_seals where seal_id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne()
                .orElse(new byte[0]);
    }

    /** The first seal that was made at this time or later. */
    public static Optional<Long> firstSince(Handle handle, Instant since) {
        return handle.createQuery("select min(seal_id) from pf_audit_seals where sealed_at >= :since")
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .map((row, context) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .one();
    }

    static List<AuditRow> unsealed(Handle handle, int limit) {
        return handle.createQuery("select " + ROW_COLUMNS
                        + "from pf_audit_log where seal_id is null order by audit_id limit :limit")
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list();
    }

    static void insert(Handle handle, Seal seal, List<Leaf> leaves) {
        handle.createUpdate("""
                        insert into pf_audit_seals (seal_id, sealed_at, row_count, merkle_root, previous_seal,
                            seal_hash, key_id, signature, leaves)
                        values (:id, :sealedAt, :rowCount, :root, :previous, :hash, :keyId, :signature, :leaves)
                        """)
                .bind("id", seal.id())
                .bind("sealedAt", seal.sealedAt().atOffset(ZoneOffset.UTC))
                .bind("rowCount", seal.rowCount())
                .bind("root", HEX.decode(seal.merkleRoot()))
                .bind("previous", HEX.decode(seal.previous()))
                .bind("hash", HEX.decode(seal.hash()))
                .bind("keyId", seal.keyId())
                .bind("signature", HEX.decode(seal.signature()))
                .bind("leaves", Leaf.encode(leaves))
                .execute();
        mark(handle, seal, leaves);
    }

    private static void mark(Handle handle, Seal seal, List<Leaf> leaves) {
        var ids = leaves.stream().map(Leaf::auditId).toArray(UUID[]::new);
        var marked = handle.createUpdate(
                        "update pf_audit_log set seal_id = :seal where audit_id = any(:ids) and seal_id is null")
                .bind("seal", seal.id())
                .bindArray("ids", UUID.class, (Object[]) ids)
                .execute();
        if (marked != ids.length) {
            throw new IllegalStateException("A row left the audit trail while it was sealed");
        }
    }

    /** Reads a row of {@link #ROWS_IN_ORDER}. */
    public static AuditRow row(ResultSet row) throws SQLException {
        return new AuditRow(
                row.getObject("audit_id", UUID.class),
                instant(row, "occurred_at"),
                row.getObject("user_id", UUID.class),
                row.getObject("actor_id", UUID.class),
                row.getString("action"),
                row.getString("resource_type"),
                row.getString("resource_id"),
                row.getString("table_name"),
                row.getString("ip_address"),
                row.getString("user_agent"),
                row.getBoolean("success"),
                row.getString("error_message"),
                row.getString("details"));
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(
                row.getLong("seal_id"),
                instant(row, "sealed_at"),
                row.getInt("row_count"),
                HEX.encode(row.getBytes("merkle_root")),
                HEX.encode(row.getBytes("previous_seal")),
                row.getString("key_id"),
                HEX.encode(row.getBytes("signature")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
