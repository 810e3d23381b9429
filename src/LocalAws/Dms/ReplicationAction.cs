using System.Buffers;
using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>What start and stop have in common: find by ARN, act, answer with the replication as it is now.</summary>
internal static class ReplicationAction
{
    /// <summary>Acts and answers.</summary>
    /// <exception cref="AwsFaultException">ResourceNotFoundFault, InvalidParameterValueException, or what <paramref name="act"/> throws.</exception>
    public static Task AnswerAsync(SimulatedAccount account, OperationContext context, Action<SimulatedReplication, DateTimeOffset> act, CancellationToken ct)
    {
        var arn = context.Text("ReplicationConfigArn")!;
        if (!arn.StartsWith("arn:aws:dms:", StringComparison.Ordinal) || !arn.Contains(":replication-config:", StringComparison.Ordinal))
        {
            throw new AwsFaultException("InvalidParameterValueException", $"Invalid ReplicationConfigArn: {arn}");
        }

        var written = account.Act(arn, (replication, now) =>
        {
            act(replication, now);
            return Write(replication, now);
        });
        return written is null
            ? throw new AwsFaultException("ResourceNotFoundFault", $"Replication config {arn} not found")
            : context.AnswerAsync(written, static (writer, answer) => writer.WriteRawValue(answer.WrittenSpan, skipInputValidation: true), ct);
    }

    private static ArrayBufferWriter<byte> Write(SimulatedReplication replication, DateTimeOffset now)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var writer = new Utf8JsonWriter(buffer, OperationContext.Plain);
        writer.WriteStartObject();
        writer.WritePropertyName("Replication");
        ReplicationJson.Write(writer, replication, now);
        writer.WriteEndObject();
        writer.Flush();
        return buffer;
    }
}
