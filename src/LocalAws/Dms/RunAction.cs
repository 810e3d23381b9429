using System.Buffers;
using System.Text.Json;
using DmsDashboard.LocalAws.Simulation;
using DmsDashboard.LocalAws.Wire;

namespace DmsDashboard.LocalAws.Dms;

/// <summary>What the starts and stops of both kinds have in common: find by ARN, act, answer with the thing as it is now.</summary>
internal static class RunAction
{
    /// <summary>Acts on a serverless replication and answers.</summary>
    /// <exception cref="AwsFaultException">ResourceNotFoundFault, InvalidParameterValueException, or what <paramref name="act"/> throws.</exception>
    public static Task AnswerAsync(SimulatedAccount account, OperationContext context, Action<SimulatedReplication, DateTimeOffset> act, CancellationToken ct)
    {
        var arn = ArnMember.ReplicationConfig.Read(context);
        var written = account.Act(arn, (replication, now) =>
        {
            act(replication, now);
            return Write("Replication", writer => ReplicationJson.Write(writer, replication, now));
        });
        return AnswerAsync(context, written ?? throw ArnMember.ReplicationConfig.NotFound(arn), ct);
    }

    /// <summary>Acts on a classic task and answers.</summary>
    /// <exception cref="AwsFaultException">ResourceNotFoundFault, InvalidParameterValueException, or what <paramref name="act"/> throws.</exception>
    public static Task AnswerAsync(SimulatedAccount account, OperationContext context, Action<SimulatedTask, TaskSituation, DateTimeOffset> act, CancellationToken ct)
    {
        var arn = ArnMember.ReplicationTask.Read(context);
        var written = account.ActOnTask(arn, (task, situation, now) =>
        {
            act(task, situation, now);
            return Write("ReplicationTask", writer => ReplicationTaskJson.Write(writer, task, now));
        });
        return AnswerAsync(context, written ?? throw ArnMember.ReplicationTask.NotFound(arn), ct);
    }

    private static Task AnswerAsync(OperationContext context, ArrayBufferWriter<byte> written, CancellationToken ct) =>
        context.AnswerAsync(written, static (writer, answer) => writer.WriteRawValue(answer.WrittenSpan, skipInputValidation: true), ct);

    // Written under the account's lock, sent without it.
    private static ArrayBufferWriter<byte> Write(string member, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using var writer = new Utf8JsonWriter(buffer, OperationContext.Plain);
        writer.WriteStartObject();
        writer.WritePropertyName(member);
        write(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer;
    }
}
