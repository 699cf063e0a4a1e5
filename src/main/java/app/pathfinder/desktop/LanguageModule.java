package app.pathfinder.desktop;

import app.pathfinder.core.text.Language;
import app.pathfinder.core.text.Messages;
import com.google.inject.AbstractModule;

/** The texts in a language, instead of those in English. */
final class LanguageModule extends AbstractModule {
    private final Language language;

    LanguageModule(Language language) {
        this.language = language;
    }

    @Override
    protected void configure() {
        bind(Messages.class).toInstance(Messages.of(language));
    }
}
