package app.pathfinder.core.account;

import java.time.Instant;
import java.util.UUID;

/**
 * The proof that an account was deleted. Immutable.
 *
 * @param receipt the id of the row in the audit trail that says so
 * @param userId what the account was known by; no name belongs to it any more
 * @param tables how many tables were dropped
 */
public record DeletionReceipt(UUID receipt, UUID userId, int tables, Instant deletedAt) {}
