using DmsDashboard.Model;
using DmsDashboard.Model.Stakeholders;
using DmsDashboard.Tests.Support;
using static DmsDashboard.Tests.Model.Stakeholders.GivenStakeholder;

namespace DmsDashboard.Tests.Model.Stakeholders;

/// <summary>What is said of replications that have nothing to copy: as many as run are said to carry changes over.</summary>
public sealed class CarriedTests
{
    [Theory]
    [InlineData("running", "Nothing has to be copied; changes are carried over.", "It goes on", "Changes are carried over until somebody ends it.", "Yes", "Changes are carried over.")]
    [InlineData("running running", "Nothing has to be copied; changes are carried over.", "It goes on", "Changes are carried over until somebody ends it.", "Yes, for all 2", "Changes are carried over for each.")]
    [InlineData("stopped", "Nothing has to be copied; changes are not carried over now.", "Nothing has to be copied", "Changes are not carried over now.", "No", "Shop 0 has stopped.")]
    [InlineData("running stopped stopped", "Nothing has to be copied; changes are carried over for 1 of 3.", "It goes on", "Changes are carried over for 1 of 3 until somebody ends it.", "Yes, for 1 of 3", "Shop 1 and Shop 2 have stopped.")]
    [InlineData("created", "Nothing has to be copied; changes are not carried over now.", "Nothing has to be copied", "Changes are not carried over now.", "Not yet", "Changes follow once it is started.")]
    [InlineData("stopped gone", "Nothing has to be copied; changes are not carried over now.", "Nothing has to be copied", "Changes are not carried over now.", "No", "Shop 0 has stopped.")]
    [InlineData("initializing", "Nothing has to be copied; whether changes are carried over is not certain.", "Nothing has to be copied", "Whether changes are carried over is not certain.", "Not certain", "For Shop 0 it is not certain.")]
    [InlineData("Rebalancing", "Nothing has to be copied; whether changes are carried over is not certain.", "Nothing has to be copied", "Whether changes are carried over is not certain.", "Not known", "")]
    [InlineData("ended", "Nothing has to be copied; carrying changes over has ended.", "Nothing has to be copied", "Carrying changes over has ended.", "No", "It has ended as planned.")]
    public void Report_OfThoseThatCarryChangesOnly_SaysForHowManyItIs(string states, string headline, string done, string explanation, string arriving, string why)
    {
        var report = Report([.. states.Split(' ').Select(Subject)]);

        Assert.Equal((headline, new StakeholderFact(done, explanation), new StakeholderFact(arriving, why)), (report.Copied, report.WhenDone, report.NewData));
    }

    [Fact]
    public void Report_OfOneThatAnErrorStopped_SaysThatItHasStopped()
    {
        var report = Report(Subject("failed", 0));

        Assert.Equal(("Nothing has to be copied; changes are not carried over now.", "Shop 0 has stopped."), (report.Copied, report.Done));
        Assert.Equal(new StakeholderFact("Not known", "Shop 0 was stopped by an error."), report.WhenDone);
    }

    private static StakeholderSubject Subject(string state, int index) => state switch
    {
        "gone" => new StakeholderSubject($"Shop {index}", null, Given.Target(Given.Demo)),
        "ended" => Only("stopped", static it => it with { StopReason = "Stop Reason STOPPED_AT_SERVER_TIME" }).Named($"Shop {index}"),
        _ => Only(state, static it => it).Named($"Shop {index}"),
    };

    private static ReplicationEntry Only(string status, Func<Replication, Replication> change) => Entry(status, it => change(it with { ReplicationType = "cdc" }));
}
