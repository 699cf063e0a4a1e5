package app.pathfinder.core.portability;

import app.pathfinder.core.profile.Profile;

/**
 * A profile as a file of another program tells it. Immutable.
 *
 * @param where the place in the file
 */
record ProfileSketch(String where, Profile profile) {}
