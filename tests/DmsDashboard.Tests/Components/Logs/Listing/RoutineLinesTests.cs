using DmsDashboard.Components.Logs.Listing;

namespace DmsDashboard.Tests.Components.Logs.Listing;

public sealed class RoutineLinesTests
{
    [Theory]
    [InlineData("PERFORMANCE", "Source latency 0.00 seconds, Target latency 0.00 seconds, Handling latency 0.00 seconds")]
    [InlineData("SOURCE_UNLOAD", "Unload progress of table 'DWH'.'RETURNS_FACT' (Id = 22): 61,200,000 rows sent.")]
    [InlineData("SOURCE_CAPTURE", "Sent Keep-Alive to the source")]
    public void Has_WhatIsSaidAllTheTime_IsTrue(string component, string text) => Assert.True(RoutineLines.Has(LogSeverities.Info, component, text));

    [Theory]
    [InlineData(LogSeverities.Error, "PERFORMANCE", "Source latency 0.00 seconds")]
    [InlineData(LogSeverities.Warning, null, "keep alive failed")]
    [InlineData(LogSeverities.Info, "TASK_MANAGER", "Start loading table 'A'.'B'")]
    [InlineData(LogSeverities.Info, "SORTER", "The Source latency is high")]
    [InlineData(LogSeverities.Other, null, "keep alive")]
    public void Has_WhatSomebodyMayLookFor_IsFalse(LogSeverities severity, string? component, string text) => Assert.False(RoutineLines.Has(severity, component, text));
}
