using DmsDashboard.Actions;
using DmsDashboard.Aws;
using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Actions;

/// <summary>What is offered and what AWS takes must be the same, for every replication of the demo.</summary>
public sealed class OffersAgainstAwsTests
{
    // Its status is in no list, so that nothing is offered; what AWS would do is not known either.
    private const string UnknownStatus = "rebalancing";

    [Fact(Timeout = 60_000)]
    public async Task Offers_WithoutAWarning_AreTaken()
    {
        await using var backend = await Backend.StartPollingAsync();

        foreach (var entry in backend.Target.Entries)
        {
            if (Choices(ActionRules.For(entry, null)).FirstOrDefault(static choice => choice.Offer is { IsOffered: true, Warning: null, NeedsPosition: false }) is { Offer: not null } choice)
            {
                await SendAsync(backend, entry, choice.Type);
            }
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Offers_ThatAreNot_AreRefused()
    {
        await using var backend = await Backend.StartPollingAsync();

        foreach (var entry in backend.Target.Entries.Where(static entry => !entry.Replication.Status.Is(UnknownStatus)))
        {
            foreach (var (type, _) in Choices(ActionRules.For(entry, null)).Where(static choice => !choice.Offer.IsOffered))
            {
                var refusal = await Record.ExceptionAsync(() => SendAsync(backend, entry, type));
                Assert.True(refusal is DmsServiceException, $"{entry.Identifier}, {entry.Replication.Status}: AWS took {type ?? "stop"}.");
            }
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task Offers_AfterAStartThatWasStopped_HoldOneThatIsTaken()
    {
        await using var backend = await Backend.StartPollingAsync();
        var key = backend.Entry("hr-sqlserver-to-postgres").Key;
        await backend.Actions.StartAsync(key, new StartRequest(StartReplicationTypes.StartReplication), Given.Operator, Backend.Cancelled);
        await backend.UntilAsync(static snapshot => snapshot.Pending.IsEmpty);
        await backend.Actions.StopAsync(key, Given.Operator, Backend.Cancelled);
        await backend.UntilAsync(static snapshot => snapshot.Pending.IsEmpty);
        backend.AdvanceAws(TimeSpan.FromMinutes(2));
        await backend.NextPollAsync();

        var entry = backend.Entry("hr-sqlserver-to-postgres");
        var choice = Choices(ActionRules.For(entry, null)).First(static choice => choice.Offer.IsOffered);

        Assert.Equal("stopped", entry.Replication.Status.Value);
        await SendAsync(backend, entry, choice.Type);
    }

    private static IEnumerable<(string? Type, ActionOffer Offer)> Choices(ReplicationOffers offers) =>
    [
        (StartReplicationTypes.StartReplication, offers.StartReplication),
        (StartReplicationTypes.ResumeProcessing, offers.ResumeProcessing),
        (StartReplicationTypes.ReloadTarget, offers.ReloadTarget),
        (null, offers.Stop),
    ];

    private static Task SendAsync(Backend backend, ReplicationEntry entry, string? type)
    {
        ReplicationCommand command = type is null ? new StopCommand() : new StartCommand(new StartRequest(type));
        return command.SendAsync(backend.AwsTarget.Commands, entry, Backend.Cancelled);
    }
}
