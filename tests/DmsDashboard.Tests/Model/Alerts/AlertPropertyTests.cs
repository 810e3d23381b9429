using DmsDashboard.Model;
using DmsDashboard.Model.Alerts;
using FsCheck;
using FsCheck.Fluent;

namespace DmsDashboard.Tests.Model.Alerts;

/// <summary>Whatever the polls find, in whatever order, with restarts between them: nobody is told the same twice.</summary>
public sealed class AlertPropertyTests
{
    private static readonly (string Status, Health Health)[] States =
    [
        ("running", Health.Replicating), ("running", Health.Loading), ("running", Health.AtRisk), ("failed", Health.Failed), ("stopped", Health.Failed), ("stopped", Health.Stopped),
        ("stopping", Health.Changing), ("initializing", Health.Starting), ("created", Health.NotStarted), ("odd", Health.Unknown),
    ];

    private static readonly Gen<Step> Steps =
        from seconds in Gen.Frequency((5, Gen.Choose(1, 90)), (1, Gen.Choose(90, 4_000)))
        from kind in Gen.Frequency((20, Gen.Constant(0)), (2, Gen.Constant(1)), (1, Gen.Constant(2)))
        from states in Gen.Choose(-1, States.Length - 1).ArrayOf(4)
        select new Step(seconds, kind, states);

    private static readonly Arbitrary<List<Step>> Courses = Steps.NonEmptyListOf().Select(static steps => steps.ToList()).ToArbitrary();

    [Fact]
    public void Course_Any_TellsNothingTwiceWithoutAnEndBetween() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(Courses, static steps => IsOnceEach(Run(steps).Told)));

    [Fact]
    public void Course_ThatEndsWell_LeavesNothingOpen() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Courses, static steps =>
    {
        var course = Run(steps).PollFor(120, AlertCourse.Entry("r0"), AlertCourse.Entry("r1"), AlertCourse.Entry("r2"), AlertCourse.Entry("r3"));
        return course.Book.Alerts.IsEmpty && CountOf(course, AlertMessageKind.Resolved) <= CountOf(course, AlertMessageKind.Opened);
    }));

    [Fact]
    public void Course_Any_TellsOfNothingAgainWithoutAStart() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(Courses, static steps =>
    {
        var told = Run(steps).Told;
        return Enumerable.Range(0, 4).All(index => Again(told, index) <= Starts(steps, index));
    }));

    private static int Again(IEnumerable<AlertMessage> told, int index) => told.SelectMany(static message => message.Lines).Count(line => line.Identifier == $"r{index}" && line.Change is AlertChange.Again);

    private static int Starts(List<Step> steps, int index) => steps.Count(step => step.Kind == 0 && step.States[index] >= 0 && States[step.States[index]].Health is Health.Starting);

    private static int CountOf(AlertCourse course, AlertMessageKind kind) => course.Told.Where(message => message.Kind == kind).Sum(static message => message.Count);

    private static AlertCourse Run(List<Step> steps)
    {
        // Loads have no figures here: they would stand still.
        var course = new AlertCourse(new AlertRuleOptions { NoProgress = false }).Poll(0);
        foreach (var (seconds, kind, states) in steps)
        {
            ReplicationEntry[] entries = [.. states.Select(static (state, index) => (State: state, Index: index)).Where(static found => found.State >= 0).Select(static found => AlertCourse.Entry($"r{found.Index}", States[found.State].Status, States[found.State].Health))];
            _ = kind switch
            {
                0 => course.Poll(seconds, entries),
                1 => course.Fail(seconds, entries),
                _ => course.Restart(),
            };
        }

        return course;
    }

    // Of one replication and rule: opened, perhaps worse with a higher severity, over; and then from the beginning. What a greater one takes the place of is over, too.
    private static bool IsOnceEach(IEnumerable<AlertMessage> told)
    {
        var open = new Dictionary<(string Arn, AlertRule Rule), AlertSeverity>();
        foreach (var (message, line) in told.SelectMany(static message => message.Lines.Select(line => (message, line))))
        {
            var key = (line.Arn, Rule: message.Rule!.Value);
            var isOpen = open.Remove(key, out var severity);
            if (message.Kind is AlertMessageKind.Resolved ? !isOpen : isOpen && line.Severity <= severity && line.Change is not AlertChange.Again)
            {
                return false;
            }

            if (message.Kind is AlertMessageKind.Opened)
            {
                Array.ForEach([.. open.Keys.Where(other => other.Arn == key.Arn && AlertConditions.IsLesser(other.Rule, key.Rule))], other => open.Remove(other));
                open[key] = line.Severity;
            }
        }

        return true;
    }

    private sealed record Step(int Seconds, int Kind, int[] States);
}
