using DmsDashboard.Model;

namespace DmsDashboard.Aws;

/// <summary>The one failure that leaves this room: a call to AWS failed, and why.</summary>
/// <param name="fault">Ready to be shown.</param>
/// <param name="inner">What the SDK threw.</param>
public sealed class DmsServiceException(DmsFault fault, Exception? inner = null) : Exception(fault.Sentence, inner)
{
    public DmsFault Fault { get; } = fault;

    /// <summary>True when AWS never saw the request: no connection came about, or there was nothing to sign it with.</summary>
    public bool WasNotSent { get; } = AwsFaults.NeverSent(inner) || fault is { Kind: FaultKind.CredentialsMissing or FaultKind.CredentialsExpired, Code: null };

    /// <summary>True when the request may have reached AWS and been carried out, though no usable answer came back.</summary>
    public bool MayHaveHappened { get; } = !AwsFaults.NeverSent(inner)
        && (fault.Kind is FaultKind.Unreachable or FaultKind.ServiceError or FaultKind.Malformed || (fault.Kind is FaultKind.Unknown && !AwsFaults.IsOfTheSdk(inner)));
}
