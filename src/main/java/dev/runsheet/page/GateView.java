package dev.runsheet.page;

import java.util.List;
import java.util.Optional;

/**
 * A gate as the page draws it: a barrier across the page that says whose signatures open it.
 *
 * @param number counts the gates of the page from 1; the barrier's id is {@code Gate-1}
 * @param at the id of the section or item it stands at, empty where it stands at none
 * @param explicit whether a line of the document says that the execution waits
 * @param words what it waits for, in a few words: {@code 3 sign-offs}
 * @param signers those who sign, the first few
 * @param more how many others, in words
 */
record GateView(int number, String at, boolean explicit, String words, List<Signer> signers, Optional<String> more) {

    /**
     * One who signs.
     *
     * @param href leads to where the signature goes
     * @param role as written
     * @param signer who is named, where that is not the role itself
     * @param given whether the document says that it is signed already
     */
    record Signer(String href, String role, Optional<String> signer, boolean given) {}

    boolean hasSigners() {
        return !signers.isEmpty();
    }
}
