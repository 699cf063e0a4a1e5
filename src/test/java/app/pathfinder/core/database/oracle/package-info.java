/** The packages for Oracle, run on MariaDB, which understands enough of Oracle's language. */
@NullMarked
package app.pathfinder.core.database.oracle;

import org.jspecify.annotations.NullMarked;
