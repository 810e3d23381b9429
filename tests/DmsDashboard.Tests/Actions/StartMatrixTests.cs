using DmsDashboard.Actions;

namespace DmsDashboard.Tests.Actions;

/// <summary>
/// The start matrix, each status × type × history × kind × start type, held against the rules that LocalAws has of its own:
/// what is offered without a warning AWS takes, and what AWS takes is offered, but for the differences that are listed.
/// </summary>
public sealed class StartMatrixTests
{
    // What AWS takes and the dashboard does not offer, with the reason. None at present.
    private static readonly Dictionary<string, string> DeliberateDifferences = [];

    // What AWS takes although the dashboard warns of it, all of it: a warning that is always there is read by nobody.
    private static readonly string[] WarnedTasks =
    [
        "full-load-new-task stopped/available start-replication",
        "cdc-new-task stopped/available start-replication",
        "cdc-new-task stopped/available start-replication at a time",
        "full-load-and-cdc-new-task stopped/available start-replication",
        "full-load-started-task stopped/available resume-processing",
        "full-load-started-task failed/available resume-processing",
    ];

    private static readonly IEnumerable<string> WarnedStops =
        from status in new[] { "initializing", "preparing_metadata_resources", "testing_connection", "fetching_metadata", "calculating_capacity", "provisioning_capacity", "replication_starting" }
        from cell in new[]
        {
            ("full-load-new", ""), ("full-load-started", "provisioned"), ("full-load-loaded", "deprovisioned"),
            ("cdc-new", ""), ("cdc-started", "provisioned"), ("cdc-loaded", "provisioned"),
            ("full-load-and-cdc-new", ""), ("full-load-and-cdc-started", "provisioned"), ("full-load-and-cdc-loaded", "provisioned"),
        }
        select $"{cell.Item1} {status}/{cell.Item2} stop";

    private static readonly string[] Startable = ["created", "ready", "stopped", "failed", "failed-move", "deprovisioned"];

    private static readonly string[] Others =
    [
        "initializing", "preparing_metadata_resources", "testing_connection", "fetching_metadata", "calculating_capacity", "provisioning_capacity", "replication_starting",
        "creating", "starting", "running", "stopping", "modifying", "testing", "moving", "deleting", "deprovisioning", "rebalancing",
    ];

    private static readonly string?[] StartTypes = [StartReplicationTypes.StartReplication, StartReplicationTypes.ResumeProcessing, StartReplicationTypes.ReloadTarget, null];

    [Fact(Timeout = 120_000)]
    public async Task Matrix_CapacityHeld_OffersWhatAwsTakes()
    {
        await using var matrix = new StartMatrix();

        Judge(await AskAsync(matrix, [.. Startable, .. Others]), (Startable.Length + Others.Length) * 18 * 7, [.. WarnedTasks, "full-load-started-task ready/available resume-processing", "full-load-started-task failed-move/available resume-processing", .. WarnedStops]);
    }

    [Theory(Timeout = 120_000)]
    [InlineData(5, "deprovisioning")]
    [InlineData(3600, "deprovisioned")]
    public async Task Matrix_CapacityGoing_OffersWhatAwsTakes(int seconds, string provisionState)
    {
        await using var matrix = new StartMatrix { AfterRelease = TimeSpan.FromSeconds(seconds) };

        var cells = await AskAsync(matrix, ["created", "stopped", "failed"]);

        Assert.Contains(cells, cell => cell.State == $"stopped/{provisionState}");
        Judge(cells, 3 * 18 * 7, WarnedTasks);
    }

    [Theory(Timeout = 120_000)]
    [InlineData("modifying")]
    [InlineData("storage-full")]
    public async Task Matrix_InstanceNotAvailable_WarnsAndDoesNotBlock(string instanceStatus)
    {
        await using var matrix = new StartMatrix { InstanceStatus = instanceStatus };

        var cells = await AskAsync(matrix, ["ready", "stopped", "running"]);

        Judge(cells, 3 * 18 * 7);
        Assert.Contains(cells, static cell => cell is { Identifier: "cdc-new-task", StartType: StartReplicationTypes.StartReplication, Objection: null, Warning: not null });
    }

    private static async Task<List<StartCell>> AskAsync(StartMatrix matrix, string[] statuses)
    {
        var cells = new List<StartCell>();
        foreach (var status in statuses)
        {
            foreach (var startType in StartTypes)
            {
                cells.AddRange(await matrix.AskAsync(status, startType, isAtTime: false));
                if (startType is not null)
                {
                    cells.AddRange(await matrix.AskAsync(status, startType, isAtTime: true));
                }
            }
        }

        return cells;
    }

    private static void Judge(List<StartCell> cells, int count, params IEnumerable<string> warned)
    {
        Assert.Equal(count, cells.Count);
        var promised = cells.Where(static cell => cell is { Objection: null, Warning: null, Refusal: not null }).Select(static cell => $"{cell.Name}: {cell.Refusal}");
        Assert.Empty(promised);
        var withheld = cells.Where(static cell => cell is { Objection: not null, Refusal: null } && !DeliberateDifferences.ContainsKey(cell.Name)).Select(static cell => $"{cell.Name}: {cell.Objection}");
        Assert.Empty(withheld);
        Assert.Contains(cells, static cell => cell is { Objection: null, Warning: null, Refusal: null });
        Assert.Equal(warned.Order(), cells.Where(static cell => cell is { Objection: null, Warning: not null, Refusal: null }).Select(static cell => cell.Name).Order());
    }
}
