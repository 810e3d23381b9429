using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>A member that names one thing by its ARN, and how DMS speaks of that kind of thing.</summary>
internal sealed record ArnMember(string Name, string Type, string Kind)
{
    public static readonly ArnMember ReplicationConfig = new("ReplicationConfigArn", "replication-config", "Replication config");
    public static readonly ArnMember ReplicationTask = new("ReplicationTaskArn", "task", "Replication task");
    public static readonly ArnMember ReplicationInstance = new("ReplicationInstanceArn", "rep", "Replication instance");
    public static readonly ArnMember Endpoint = new("EndpointArn", "endpoint", "Endpoint");

    /// <summary>The shape of the member.</summary>
    public MemberShape Shape => new(Name, ValueShape.Text(), Required: true);

    /// <summary>Reads the ARN of a request.</summary>
    /// <exception cref="AwsFaultException">InvalidParameterValueException: no ARN, or that of another kind of thing.</exception>
    public string Read(OperationContext context)
    {
        var arn = context.Text(Name)!;
        return arn.StartsWith("arn:aws:dms:", StringComparison.Ordinal) && arn.Contains($":{Type}:", StringComparison.Ordinal)
            ? arn
            : throw new AwsFaultException("InvalidParameterValueException", $"Invalid {Name}: {arn}");
    }

    /// <summary>The refusal of an ARN that the account does not have.</summary>
    public AwsFaultException NotFound(string arn) => new("ResourceNotFoundFault", $"{Kind} {arn} not found");
}
