package dev.runsheet.report;

import java.io.IOException;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML document, one element a line.
 *
 * <pre>{@code
 * new Xml().open("file").attribute("name", path).empty("error").attribute("line", 3).close().end(out);
 * }</pre>
 *
 * <p>Characters that XML cannot hold become {@code U+FFFD}, and line ends in attributes become spaces, as they would in
 * any reader.
 */
final class Xml {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;
    private int depth;
    private boolean inLine;

    Xml() throws IOException {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private interface Step {
        void take() throws XMLStreamException;
    }

    /** Opens an element, to be closed. */
    Xml open(String name) throws IOException {
        line();
        depth++;
        return step(() -> writer.writeStartElement(name));
    }

    /** An element without content; attributes may follow. */
    Xml empty(String name) throws IOException {
        line();
        return step(() -> writer.writeEmptyElement(name));
    }

    Xml attribute(String name, String value) throws IOException {
        return step(() -> writer.writeAttribute(name, clean(value).replaceAll("[\\t\\n\\r]+", " ")));
    }

    Xml attribute(String name, int value) throws IOException {
        return attribute(name, Integer.toString(value));
    }

    /** The text of the open element, which has nothing else. */
    Xml text(String value) throws IOException {
        inLine = true;
        return step(() -> writer.writeCharacters(clean(value)));
    }

    /** Closes what was opened last. */
    Xml close() throws IOException {
        depth--;
        if (!inLine) {
            line();
        }
        inLine = false;
        return step(writer::writeEndElement);
    }

    /** Writes the document to {@code out}. */
    void end(Appendable out) throws IOException {
        step(writer::writeEndDocument);
        step(writer::flush);
        out.append(text.toString()).append('\n');
    }

    private void line() throws IOException {
        step(() -> writer.writeCharacters("\n" + "  ".repeat(depth)));
    }

    private Xml step(Step step) throws IOException {
        try {
            step.take();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return this;
    }

    private static String clean(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        value.codePoints().forEach(c -> {
            boolean lineEnd = c == '\n' || c == '\r';
            boolean none = c == 0xFFFE || c == 0xFFFF;
            clean.appendCodePoint(lineEnd ? c : none ? 0xFFFD : Visible.of(c));
        });
        return clean.toString();
    }
}
