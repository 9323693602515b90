package dev.slipway.signin;

/** A sign-in came to an end that has a page. The message is for the log. */
final class SignInFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SignInProblem problem;

    SignInFailure(SignInProblem problem, String detail) {
        super(problem + ": " + detail);
        this.problem = problem;
    }

    SignInFailure(SignInProblem problem, String detail, Throwable cause) {
        super(problem + ": " + detail, cause);
        this.problem = problem;
    }

    SignInProblem problem() {
        return problem;
    }
}
