/** Shows findings: to people, and to other programs. Start at {@link dev.runsheet.report.Report}. */
@NullMarked
package dev.runsheet.report;

import org.jspecify.annotations.NullMarked;
