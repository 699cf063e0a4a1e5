package app.pathfinder.demo;

import com.google.inject.Module;

/** Lets tests of other packages fill their own database with the made-up people. */
public final class TestDemo {
    private TestDemo() {}

    public static Module module() {
        return new DemoModule();
    }
}
