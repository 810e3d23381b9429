using DmsDashboard.Components.Logs.Listing;
using DmsDashboard.Model;
using DmsDashboard.Tests.Model;
using static DmsDashboard.Tests.Components.Logs.GivenLog;

namespace DmsDashboard.Tests.Components.Logs.Listing;

public sealed class RoutineLinesTests
{
    // As they are published.
    [Theory]
    [InlineData("00012052: 2025-11-20T13:15:13 [PERFORMANCE     ]T:  Source latency 0.00 seconds, Target latency 0.00 seconds, Handling latency 0.00 seconds  (replicationtask.c:3927)")]
    [InlineData("00013552: 2025-10-20T18:34:12 [SORTER          ]I:  Task is running  (sorter.c:712)")]
    [InlineData("00362696: 2023-02-22T10:12:30 [SOURCE_CAPTURE  ]I:  Capture record 0 to internal queue from Source  {operation:IDLE (51), connectionId:27598}  (streamcomponent.c:2920)")]
    [InlineData("00362696: 2023-02-22T11:23:24 [SOURCE_CAPTURE  ]I:  No Event fetched from wal log  (postgres_endpoint_wal_engine.c:1369)")]
    [InlineData("00362697: 2023-02-22T11:24:29 [TARGET_APPLY    ]I:  No records received to load or apply on target , waiting for data from upstream. The last context is  {operation:INSERT (1), tableName:sales_11, schemaName:public}")]
    public void IsRoutine_WhatIsSaidAllTheTime_IsTrue(string line) => Assert.True(IsRoutine(line));

    // The severities are those that AWS publishes.
    [Theory]
    [InlineData("[SORTER ]I: Reading from source is paused. Total disk usage exceeded the limit 90% (sorter_transaction.c:110)")]
    [InlineData("[SORTER ]I: Reading from source is paused. Total storage used by swap files exceeded the limit 1048576000 bytes  (sorter_transaction.c:110)")]
    [InlineData("[TARGET_APPLY ]I: Bulk apply operation failed. Trying to execute bulk statements in 'one-by-one' mode (bulk_apply.c:2000")]
    [InlineData("[SOURCE_CAPTURE  ]I:  Capture record 1 to internal queue from Source  {operation:START_REGULAR (43), connectionId:27598}  (streamcomponent.c:2920)")]
    [InlineData("[PERFORMANCE     ]E:  Source latency 0.00 seconds")]
    [InlineData("[SORTER          ]W:  Task is running")]
    [InlineData("[TASK_MANAGER    ]I:  Task is running")]
    [InlineData("[SORTER          ]I:  The Source latency is high")]
    [InlineData("[SORTER          ]I:  Task is running: ERROR: out of memory")]
    [InlineData("keep alive failed")]
    [InlineData("Task is running")]
    public void IsRoutine_WhatSomebodyMayLookFor_IsFalse(string line) => Assert.False(IsRoutine(line));

    [Fact]
    public void IsRoutine_EachPublishedLineThatTellsOfSomething_IsFalse()
    {
        var routine = Samples.TaskLog.Select(static sample => sample.Text).Where(IsRoutine);

        Assert.Equal(["PERFORMANCE"], routine.Select(static line => TaskLogLineParser.Parse(line).Component));
    }

    private static bool IsRoutine(string line) => new LogEntry(new LogItem(1, Task(line), null), 0, 0).IsRoutine;
}
