using System.Collections.Immutable;
using DmsDashboard.LocalAws.Simulation.Tables;

namespace DmsDashboard.LocalAws.Simulation;

/// <summary>One run of the engine as it is remembered: its clock, and the loads from the last fresh start up to it.</summary>
internal sealed record EngineSpan(RunClock Clock, ImmutableArray<LoadRun> Loads);
