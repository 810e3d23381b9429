using DmsDashboard.BrowserTests.Support;

namespace DmsDashboard.BrowserTests.Looks;

public sealed class DarkTests(Chromium chromium) : LooksTests(chromium, Look.Dark);
