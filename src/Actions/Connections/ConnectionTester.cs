using DmsDashboard.Model;
using DmsDashboard.Model.Access;
using DmsDashboard.Store;

namespace DmsDashboard.Actions.Connections;

/// <summary>The door for tests of connections: checks the rules, writes down what is asked, calls AWS once, and lets the readings tell how the test ends.</summary>
public sealed partial class ConnectionTester(DmsStore store, ConnectionsStore connections, CommandSender sender, AuditedCall audited, TimeProvider time, ILogger<ConnectionTester> logger)
{
    private const string Verb = "Test";

    /// <summary>Begins a test; never throws for what AWS answers. A caller that goes away does not take it back.</summary>
    public async Task<ActionResult> TestAsync(ConnectionKey key, ActionOrigin origin, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (endpoint, instance) = Find(key);
        var identifier = $"{endpoint?.EndpointIdentifier ?? "the endpoint"} from {instance?.ReplicationInstanceIdentifier ?? "the replication instance"}";
        var action = Action(key, endpoint, origin);
        if (!origin.Permissions.Has(Capability.TestConnection))
        {
            return await audited.RefuseAsync(action, Capability.TestConnection, cancellationToken);
        }

        if (Reserve(key) is { } reason)
        {
            return new ActionResult(ActionOutcome.NotOffered, ActionSentences.NotOffered(Verb, identifier, reason)) { Refusal = endpoint is null || instance is null ? ActionRefusal.Gone : ActionRefusal.State };
        }

        long? activityId = null;
        ActionResult? answer = null;
        try
        {
            answer = await audited.RunAsync(action, Send, cancellationToken);
            using var scope = activityId is { } id ? ActionTraces.Scope(logger, id) : null;
            LogAnswered(key.EndpointArn, key.ReplicationInstanceArn, answer.Outcome);
            return answer;
        }
        finally
        {
            Settle(key, activityId, answer);
        }

        Task<ActionResult> Send(long id)
        {
            activityId = id;
            return sender.SendAsync(new SentCommand
            {
                Verb = Verb,
                Identifier = identifier,
                Operation = ConnectionTest.Operation,
                TargetName = key.TargetName,
                Send = (commands, token) => commands.TestConnectionAsync(key.ReplicationInstanceArn, key.EndpointArn, token),
            });
        }
    }

    private AuditedAction Action(ConnectionKey key, DmsEndpoint? endpoint, ActionOrigin origin)
    {
        var subject = new AuditedSubject(key.TargetName, key.EndpointArn, endpoint?.EndpointIdentifier ?? key.EndpointArn)
        {
            Status = connections.Current(key.TargetName).Connections.GetValueOrDefault(key)?.Status,
        };
        return new AuditedAction(subject, ConnectionTest.Operation, origin)
        {
            Verb = Verb,
            Parameters = [("ReplicationInstanceArn", key.ReplicationInstanceArn), ("EndpointArn", key.EndpointArn)],
        };
    }

    private (DmsEndpoint? Endpoint, ReplicationInstance? Instance) Find(ConnectionKey key)
    {
        var target = store.Current.Targets.FirstOrDefault(target => target.Target.Name == key.TargetName);
        return (target?.Endpoints.FirstOrDefault(endpoint => endpoint.EndpointArn == key.EndpointArn),
            target?.Instances.FirstOrDefault(instance => instance.ReplicationInstanceArn == key.ReplicationInstanceArn));
    }

    // Rules and reservation in one step of the store: of many clicks at once exactly one gets through. Answers why not, or null.
    private string? Reserve(ConnectionKey key)
    {
        string? reason = null;
        var (endpoint, instance) = Find(key);
        connections.Update(key.TargetName, snapshot =>
        {
            reason = ConnectionTestRules.Objection(endpoint, instance, snapshot.IsTesting(key));
            return reason is null ? snapshot with { Tests = snapshot.Tests.Add(key, new ConnectionTest(key, time.GetUtcNow())) } : snapshot;
        });
        return reason;
    }

    // What AWS took, or may have taken, is awaited until a reading shows its end; what was refused or not sent is over.
    // Without an answer it ended in a fault of our own: before it was recorded nothing was sent, afterwards nobody knows.
    private void Settle(ConnectionKey key, long? activityId, ActionResult? answer) => connections.Update(key.TargetName, snapshot =>
    {
        var known = answer ?? AuditedCall.NoAnswer;
        if (activityId is null || known.Outcome is not (ActionOutcome.Accepted or ActionOutcome.Unknown) || !snapshot.Tests.TryGetValue(key, out var test))
        {
            return snapshot with { Tests = snapshot.Tests.Remove(key) };
        }

        return snapshot with
        {
            Tests = snapshot.Tests.SetItem(key, test with { Answer = known, AnsweredAt = time.GetUtcNow(), ActivityId = activityId }),
            TestedAt = known.Outcome is ActionOutcome.Accepted ? snapshot.TestedAt.SetItem(key, test.SentAt) : snapshot.TestedAt,
        };
    });

    [LoggerMessage(LogLevel.Information, "Test of {EndpointArn} from {ReplicationInstanceArn}: {Outcome}.")]
    private partial void LogAnswered(string endpointArn, string replicationInstanceArn, ActionOutcome outcome);
}
