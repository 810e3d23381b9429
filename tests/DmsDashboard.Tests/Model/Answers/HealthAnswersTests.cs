using DmsDashboard.Model;
using DmsDashboard.Tests.Support;

namespace DmsDashboard.Tests.Model.Answers;

/// <summary>Health of what AWS answers, row by row, read off the wire as it comes.</summary>
public sealed class HealthAnswersTests(AnsweringDms dms) : IClassFixture<AnsweringDms>
{
    [Theory]
    [MemberData(nameof(HealthAnswer.Names), MemberType = typeof(HealthAnswer))]
    public void Answer_AsAwsSendsIt_HasItsHealthAndSentence(string name)
    {
        var (answer, replication, tables) = dms.Find(name);

        var reading = HealthRules.Read(replication, Given.Noon, new HealthEvidence
        {
            Instance = answer.Instance is null ? null : GivenTask.Instance with { ReplicationInstanceClass = answer.Instance, AllocatedStorage = 50 },
            Tables = tables is null ? null : TableTroubles.After(null, TablesVerdict.Of(Given.Noon.AddMinutes(-1), tables)),
            MissingSince = answer.MissingMinutes is { } minutes ? Given.Noon.AddMinutes(-minutes) : null,
        });

        Assert.Equal((answer.Health, answer.Detail, answer.Sentence), (reading.Health.ToString(), reading.Detail, reading.Sentence));
    }
}
