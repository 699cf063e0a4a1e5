package app.pathfinder.core.setting;

/**
 * What the settings file says. Immutable.
 *
 * @param database which database the program uses
 */
public record Settings(DatabaseSettings database) {
    /** What holds when there is no settings file: the embedded database. */
    public static Settings defaults() {
        return new Settings(new DatabaseSettings.Embedded());
    }
}
