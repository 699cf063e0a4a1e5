package app.pathfinder.core.leak;

import java.util.UUID;

/** A record as the fuzzer last saw it. */
record Known(UUID id, int version) {}
