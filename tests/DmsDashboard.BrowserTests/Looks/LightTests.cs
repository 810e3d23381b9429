using DmsDashboard.BrowserTests.Support;

namespace DmsDashboard.BrowserTests.Looks;

public sealed class LightTests(Chromium chromium) : LooksTests(chromium, Look.Light);
