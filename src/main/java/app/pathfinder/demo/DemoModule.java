package app.pathfinder.demo;

import com.google.inject.AbstractModule;

/** Wires what fills a demonstration, on top of the core. */
final class DemoModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(DemoAccountMaker.class);
        bind(DemoWork.class);
        bind(DemoData.class);
    }
}
