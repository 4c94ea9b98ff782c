package dev.runsheet.plan.approval;

/**
 * A sign-off that a text in a fence asks for, a form to copy or a letter: nobody signs it in this checklist itself.
 *
 * @param approval what it asks for; its place is the block of code
 * @param line the line of the block, counted from 0 for the one that opens it
 */
public record SaidApproval(Approval approval, int line) {}
