package app.pathfinder.core.setting;

/**
 * What the settings file says. Immutable.
 *
 * @param database which database the program uses
 * @param secrets where the program keeps its own secrets
 */
public record Settings(DatabaseSettings database, SecretsSetting secrets) {
    /** What holds when there is no settings file: the embedded database, and the keychain where one answers. */
    public static Settings defaults() {
        return new Settings(new DatabaseSettings.Embedded(), SecretsSetting.AUTO);
    }
}
