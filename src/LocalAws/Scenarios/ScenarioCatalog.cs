using DmsDashboard.LocalAws.Logs;
using DmsDashboard.LocalAws.Simulation;

namespace DmsDashboard.LocalAws.Scenarios;

/// <summary>The scenarios by name.</summary>
internal static class ScenarioCatalog
{
    private static readonly AccountIdentity Demo = new("123456789012", "eu-central-1");

    /// <summary>All names.</summary>
    public static readonly string[] Names = ["demo", "walkthrough", "stress", "matrix", "wide", "loads", "empty"];

    /// <summary>Builds the account of a scenario.</summary>
    /// <exception cref="ArgumentException">There is no such scenario.</exception>
    public static SimulatedAccount Build(LocalAwsOptions options, TimeProvider time)
    {
        var identity = options.Scenario == "walkthrough" ? WalkthroughScenario.Identity : Demo;
        var builder = new ScenarioBuilder(identity, new SimulatedLogs(time), time, new SimulationPace(options.Seed, options.Speed));
        switch (options.Scenario)
        {
            case "demo":
                DemoScenario.Build(builder);
                break;
            case "walkthrough":
                WalkthroughScenario.Build(builder);
                break;
            case "stress":
                StressScenario.Build(builder, options.StressReplications);
                break;
            case "matrix":
                MatrixScenario.Build(builder);
                break;
            case "wide":
                WideScenario.Build(builder);
                break;
            case "loads":
                LoadsScenario.Build(builder);
                break;
            case "empty":
                break;
            default:
                throw new ArgumentException($"Scenario '{options.Scenario}' is not known: use one of {string.Join(", ", Names)}.");
        }

        return builder.Build();
    }
}
