package app.pathfinder.core.provisioning.bulk;

import app.pathfinder.core.account.Registration;
import app.pathfinder.core.isolation.Role;

/** An account that a file asks for. Immutable. */
public record UserRow(long line, Registration registration, Role role) {}
