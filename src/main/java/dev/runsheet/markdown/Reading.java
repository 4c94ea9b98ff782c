package dev.runsheet.markdown;

import dev.runsheet.model.Checklist;
import dev.runsheet.source.Positions;
import dev.runsheet.source.Remark;
import dev.runsheet.source.Span;
import java.util.List;

/**
 * What reading a Markdown file gives.
 *
 * @param checklist the model, not yet recognised
 * @param positions where each part stands in the file
 * @param remarks what is wrong with the Markdown itself
 * @param code the blocks of code, so that nothing in them is taken for text
 */
public record Reading(Checklist checklist, Positions positions, List<Remark> remarks, List<Span> code) {
    public Reading {
        remarks = List.copyOf(remarks);
        code = List.copyOf(code);
    }
}
