namespace DmsDashboard.LocalAws.Control;

/// <summary>A fault that the next requests of an operation meet.</summary>
public sealed record InjectedFault(FaultKind Kind)
{
    /// <summary>The operation's name, e.g. <c>DescribeReplications</c>; <c>*</c> for all.</summary>
    public string Operation { get; init; } = "*";

    /// <summary>How many requests meet it; null until it is cleared.</summary>
    public int? Count { get; init; }

    /// <summary>How long <see cref="FaultKind.Delay"/> waits, by the endpoint's clock.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The HTTP status of <see cref="FaultKind.ServerError"/>.</summary>
    public int StatusCode { get; init; } = 500;

    /// <summary>Replaces the fault's own message.</summary>
    public string? Message { get; init; }
}
