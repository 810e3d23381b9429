namespace DmsDashboard.LocalAws.Wire;

/// <summary>One operation of a service: what it accepts and how it answers.</summary>
internal interface IOperation
{
    /// <summary>The service that owns the operation.</summary>
    AwsService Service { get; }

    /// <summary>The operation's name as in the service model, e.g. <c>DescribeReplications</c>.</summary>
    string Name { get; }

    /// <summary>What a request may hold; it is checked before <see cref="HandleAsync"/> is called.</summary>
    RequestShape Shape { get; }

    /// <summary>The value of <c>X-Amz-Target</c> that selects this operation.</summary>
    string Target => $"{Service.TargetPrefix}.{Name}";

    /// <summary>Answers by <see cref="OperationContext.AnswerAsync(System.Text.Json.Nodes.JsonObject, CancellationToken)"/>, or takes over the response (event streams).</summary>
    /// <exception cref="AwsFaultException">What AWS would refuse; the wire layer writes it as <c>__type</c> and <c>message</c>.</exception>
    Task HandleAsync(OperationContext context, CancellationToken ct);
}
