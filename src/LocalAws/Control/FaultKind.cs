namespace DmsDashboard.LocalAws.Control;

/// <summary>What an injected fault does to a request.</summary>
public enum FaultKind
{
    /// <summary>HTTP 400 ThrottlingException "Rate exceeded".</summary>
    Throttling,

    /// <summary>HTTP 500 InternalFailure, or the status given.</summary>
    ServerError,

    /// <summary>The answer comes later by the delay given, and is then the usual one.</summary>
    Delay,

    /// <summary>The connection is cut before a byte of the answer.</summary>
    CutConnection,

    /// <summary>HTTP 200 whose body is not JSON.</summary>
    MalformedBody,

    /// <summary>HTTP 400 AccessDeniedException.</summary>
    AccessDenied,

    /// <summary>HTTP 400 ExpiredTokenException.</summary>
    ExpiredToken,

    /// <summary>The operation runs, and then the connection is cut before its answer: its outcome is unknown to the caller.</summary>
    UnknownOutcome,

    /// <summary>The operation runs, and half of its answer comes; then nothing, until it is released or whoever asked gives up. Not for live tails.</summary>
    StalledBody,
}
