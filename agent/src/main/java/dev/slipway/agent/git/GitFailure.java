package dev.slipway.agent.git;

/** The ways in which a Git command ends badly, as far as what to do next differs. */
public enum GitFailure {
    /** The host wants credentials, or other ones than it was shown. */
    AUTHENTICATION,
    /** There is no such repository, or these credentials may not know of it: hosts do not tell the two apart. */
    NOT_FOUND_OR_INVISIBLE,
    /** The host knows who asks and says no. */
    FORBIDDEN,
    /** The repository has no commit yet. */
    EMPTY,
    /** The host cannot be reached, breaks off, or has a fault of its own. */
    UNREACHABLE,
    /** It took longer than it may. */
    TIMEOUT,
    /** No such branch, tag or commit. */
    UNKNOWN_REF,
    /** No such file or folder in the commit. */
    UNKNOWN_PATH,
    /** The host sends elsewhere; redirects are not followed, for they could lead into a network the host must not see. */
    REDIRECTED,
    /** The local mirror is damaged; the next fetch builds it anew. */
    DAMAGED,
    /** The disk here takes no more: it is full, or the folder may not be written to. */
    DISK,
    /** Anything else; the message has Git's own words. */
    OTHER
}
